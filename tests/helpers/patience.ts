/** Several processes start at once, on a machine that may have other work. */
jest.setTimeout(120_000);
