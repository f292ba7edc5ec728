import fs from 'node:fs';

/** Removes the databases; the demos have ended with the workers that started them. */
export default (): void => {
  const folder = process.env.FOREWORD_E2E_FOLDER;
  if (folder) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
};
