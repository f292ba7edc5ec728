import { countedOnComment } from '../../../comment/row-hooks/counted';
import { countLikes } from '../../../comment/store/likes';

export default countedOnComment('api::like.like', countLikes);
