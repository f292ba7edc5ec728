import { countingHooks } from '../../../comment/row-hooks/counting-hooks';
import { countLikes } from '../../../comment/store/likes';

export default countingHooks('api::like.like', countLikes);
