import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::discussion.discussion', {
  only: ['find', 'findOne', 'update'],
});
