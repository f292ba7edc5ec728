import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::editor-note.editor-note');
