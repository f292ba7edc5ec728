/** These passwords are public, so the demo does not run in production. */
export const DEMO_ADMIN = { email: 'editor@example.org', password: 'Foreword-demo-1' };

/** The password of every sample Reader. */
export const DEMO_READER_PASSWORD = 'Foreword-demo-1';
