import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::editor-note.editor-note');
