/** Where the panel keeps how far somebody is with its tour of Strapi. */
const KEY = 'STRAPI_GUIDED_TOUR';

/**
 * Has the tour of Strapi's Content-Type Builder and API tokens closed before the panel looks whether it is: it is
 * not about editing, and no setting turns it off.
 */
export const closeGuidedTour = (): void => {
  localStorage.setItem(KEY, JSON.stringify({ tours: {}, enabled: false, completedActions: [] }));
};
