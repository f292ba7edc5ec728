/** Known to everybody: the demo refuses to run in production. */
export const DEMO_ADMIN = { email: 'editor@example.org', password: 'Foreword-demo-1' };

/** Every sample Reader signs in with this. */
export const DEMO_READER_PASSWORD = 'Foreword-demo-1';
