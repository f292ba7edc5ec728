/** Browsers and several processes start at once, on a machine that may have other work. Jest takes no such limit from a project. */
jest.setTimeout(120_000);
