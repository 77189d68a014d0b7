/** The arrows of the architecture, as rules: infra → services → {lambda → store → ledger, documents, sheets, rules}; local stands beside, for development only. */
const own = '^(packages|services|infra|test)/';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'rules-stand-alone',
      comment: 'rules is pure: nothing of ours, no AWS, no Node built-in',
      severity: 'error',
      from: { path: '^packages/rules/src', pathNot: '\\.test\\.ts$' },
      to: {
        path: [`${own}(?!rules/)`, '^node:', '^(fs|path|os|crypto|http|net|child_process)$', '@aws-sdk'],
        pathNot: '^packages/rules/',
      },
    },
    {
      name: 'rules-no-builtins',
      severity: 'error',
      from: { path: '^packages/rules/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lambda-below-services',
      severity: 'error',
      from: { path: '^packages/lambda' },
      to: { path: '^(services|infra|test|packages/local)/' },
    },
    {
      name: 'store-below-lambda',
      comment: 'the store knows tables and histories, and nothing of HTTP or of any service',
      severity: 'error',
      from: { path: '^packages/store' },
      to: { path: own, pathNot: '^packages/(store|ledger|rules)/' },
    },
    {
      name: 'ledger-stands-alone',
      comment: 'the ledger is pure: it takes words of rules, and no table',
      severity: 'error',
      from: { path: '^packages/ledger' },
      to: { path: [own, '@aws-sdk'], pathNot: '^packages/(ledger|rules)/' },
    },
    {
      name: 'documents-stand-alone',
      comment: 'a paper is made of an entry and the words of rules: no table, no clock, nothing of Node',
      severity: 'error',
      from: { path: '^packages/documents/src', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { path: [own, '^node:', '@aws-sdk'], pathNot: '^packages/(documents|ledger|rules)/' },
    },
    {
      name: 'papers-only-where-they-are-rendered',
      comment: 'the library that writes papers stays out of the bundles of all other functions',
      severity: 'error',
      from: {
        path: '^(packages|services|infra)/',
        pathNot: [
          '^packages/documents/',
          '^services/[^/]+/src/(papers|functions/read-papers)/',
          '^packages/lambda/src/papers-door\\.ts$',
          '\\.test\\.ts$',
        ],
      },
      to: { path: ['^packages/documents/', '^packages/lambda/src/papers-door\\.ts$'] },
    },
    {
      name: 'sheets-stand-alone',
      comment: 'sheets knows files and nothing of ours',
      severity: 'error',
      from: { path: '^packages/sheets' },
      to: { path: `${own}(?!sheets/)`, pathNot: '^packages/sheets/' },
    },
    {
      name: 'services-only-by-contract',
      comment: 'a service may import of another service its contract.ts and nothing else',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: {
        path: '^services/',
        pathNot: ['^services/$1/', '^services/[^/]+/contract\\.ts$'],
      },
    },
    {
      name: 'declarations-not-in-handlers',
      comment:
        'functions.ts is for infra, scripts and tests; no handler carries the declarations of all of them',
      severity: 'error',
      from: {
        path: ['^services/[^/]+/(src/|contract\\.ts)', '^packages/lambda/src/(?!function-declaration)'],
        pathNot: '\\.test\\.ts$',
      },
      to: { path: ['^services/[^/]+/functions\\.ts$', '^packages/lambda/src/function-declaration\\.ts$'] },
    },
    {
      name: 'city-file-not-in-handlers',
      comment:
        'the schema of a city’s file is for infra, scripts and tests; what runs was checked when it was built',
      severity: 'error',
      from: { path: '^(packages|services)/', pathNot: ['^packages/rules/src/city-file/', '\\.test\\.ts$'] },
      to: { path: '^packages/rules/src/city-file/' },
    },
    {
      name: 'services-below-infra',
      severity: 'error',
      from: { path: '^services/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(infra|test|packages/local)/' },
    },
    {
      name: 'infra-does-not-know-local',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^(packages/local|test)/' },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^(packages|services|infra)/', pathNot: '\\.test\\.ts$' },
      to: { path: ['\\.test\\.ts$', '^test/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['cdk\\.out', '\\.jieti'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
