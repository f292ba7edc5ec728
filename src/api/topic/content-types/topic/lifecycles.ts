import { slugFromName } from '../../../../shared/slug-hooks';

export default slugFromName('api::topic.topic', 'topic');
