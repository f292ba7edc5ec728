import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::editor-note.editor-note');
