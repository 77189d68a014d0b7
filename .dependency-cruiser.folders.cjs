/** No two folders import each other, directly or in a round: what stands below knows nothing of what stands above it. */
const { options } = require('./.dependency-cruiser.cjs');
module.exports = {
  forbidden: [
    {
      name: 'no-folder-cycles',
      comment:
        'tests are left out: they may look at what stands above their folder; and so are the doors of services, for two services may hear of each other over the bus',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(packages|services|infra)/' },
      to: { circular: true },
    },
  ],
  options: {
    ...options,
    exclude: {
      path: [
        ...options.exclude.path,
        '\\.test\\.ts$',
        '\\.fixture\\.ts$',
        '^test/',
        '^services/[^/]+/(contract|functions)\\.ts$',
      ],
    },
  },
};
