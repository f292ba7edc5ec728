// For PM2: two instances on one machine, behind the nginx of docs/examples/nginx.conf.
// From the project's folder: pm2 start docs/examples/ecosystem.config.js

const path = require('node:path');

module.exports = {
  apps: [1337, 1338].map((port) => ({
    name: `foreword-${port}`,
    cwd: path.join(__dirname, '..', '..'),
    script: 'node_modules/@strapi/strapi/bin/strapi.js',
    args: 'start',
    env: { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
    // Foreword finishes what is under way within ten seconds.
    kill_timeout: 12_000,
  })),
};
