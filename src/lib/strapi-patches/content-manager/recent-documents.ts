import { definePatch, methodOf } from '../patch';

const SERVICE = 'plugin::content-manager.homepage';
const PLACE = `queryLastDocuments of the service ${SERVICE}`;

/** The part of the service that is used here; Strapi exports no types of it. */
interface HomepageService {
  queryLastDocuments(query: object, withDraftsOnly?: boolean): Promise<object[]>;
}

export const recentDocuments = definePatch({
  name: 'recent-documents',
  stage: 'register',
  kind: 'correctness',
  reason:
    'The home page’s list of entries edited last is to hold what editors publish. Strapi lists every type that a role reads: each Author, Topic and Reader that was saved.',
  probe: 'the entries edited last, on the home page',
  replaces: {
    [PLACE]: (strapi) => methodOf(strapi.service(SERVICE), 'queryLastDocuments'),
  },
  apply(strapi, count) {
    const service = strapi.service(SERVICE) as HomepageService;
    const query = service.queryLastDocuments.bind(service);
    service.queryLastDocuments = (parameters) => {
      count(PLACE);
      return query(parameters, true);
    };
  },
});
