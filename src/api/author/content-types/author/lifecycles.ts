import { slugFromName } from '../../../../shared/slug-hooks';

export default slugFromName('api::author.author', 'author');
