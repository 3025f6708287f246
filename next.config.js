/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them, once, for everything; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'esbuild',
    '@electric-sql/pglite',
    'pg',
    'pg-boss',
    'pino',
    'pino-pretty',
    'unpdf',
    'mammoth',
    'linkedom',
  ],
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@mantine/notifications'],
    serverActions: { bodySizeLimit: '12mb' },
  },
};

export default config;
