/** The address of the server as the panel was built for it; empty where it is the panel's own. */
export const backendUrl = (): string =>
  (window.strapi as typeof window.strapi & { backendURL: string }).backendURL;
