/**
 * Apollo plugin: no page at `/graphql`. Without it Apollo answers browsers with a page of its own, in production
 * too, which loads scripts from its servers.
 */
export const noLandingPage = {
  async serverWillStart() {
    return { renderLandingPage: async () => undefined };
  },
};
