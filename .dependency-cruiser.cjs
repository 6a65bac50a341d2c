// The layers, as a test. The order is that of docs/ARCHITECTURE.md: a letter's life from top to bottom, then what is
// around it, then the platform. A lib may import what stands before it in LIFE, anything in AROUND, and the platform.
const { life: LIFE, around: AROUND } = require('./scripts/checks/layers.json');

const among = (names) => `^libs/(${names.join('|')})/`;

/** In LIFE, a lib imports only what comes before it. Its tests may play on with what comes after. */
const downward = LIFE.slice(0, -1).map((name, index) => ({
  name: `libs-${name}-imports-earlier-only`,
  comment: `${name} comes before ${LIFE.slice(index + 1).join(', ')} in a letter's life and may not know them.`,
  severity: 'error',
  from: { path: among([name]), pathNot: '[-.]spec\\.tsx?$' },
  to: { path: among(LIFE.slice(index + 1)) },
}));

// Inside the api: folders that every area shares, the lowest first; each imports what stands before it, and no area.
const SHARED = ['http', 'i18n', 'views', 'ui', 'auth'];
const FLOORS = ['coordinator', 'signer', 'integrations'];

const inApi = (names) => `^apps/api/(${names.join('|')})/`;
const SPEC = '[-.]spec\\.tsx?$';

const apiDownward = SHARED.slice(0, -1).map((name, index) => ({
  name: `api-${name}-imports-lower-only`,
  comment: `${name} is beneath ${SHARED.slice(index + 1).join(', ')} and may not know them.`,
  severity: 'error',
  from: { path: inApi([name]), pathNot: SPEC },
  to: { path: inApi(SHARED.slice(index + 1)) },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere escapes every other rule here.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'index-is-the-only-door-of-a-lib',
      severity: 'error',
      from: { path: '^libs/(?!platform/)([^/]+)/' },
      to: { path: '^libs/(?!platform/)([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'index-is-the-only-door-of-a-lib-for-apps-and-tests',
      severity: 'error',
      from: { path: '^(apps|test|migrations)/' },
      to: { path: '^libs/(?!platform/)', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'index-is-the-only-door-of-a-platform-lib',
      severity: 'error',
      from: { path: '^libs/platform/([^/]+)/' },
      to: { path: '^libs/platform/', pathNot: ['^libs/platform/$1/', '^libs/platform/[^/]+/index\\.ts$'] },
    },
    {
      name: 'index-is-the-only-door-of-a-platform-lib-from-elsewhere',
      severity: 'error',
      from: { pathNot: '^libs/platform/' },
      to: { path: '^libs/platform/', pathNot: '^libs/platform/[^/]+/index\\.ts$' },
    },
    {
      name: 'platform-knows-no-domain-word',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(?!platform/)' },
    },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-do-not-import-each-other',
      comment: 'The worker is the api minus HTTP from the same libs, not from the api.',
      severity: 'error',
      from: { path: '^apps/(api|worker)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/entities\\.ts$'] },
    },
    {
      name: 'around-does-not-know-the-life',
      comment: 'access, mail, audit and webhooks are beneath the libs of a letter’s life.',
      severity: 'error',
      from: { path: among(AROUND) },
      to: { path: among(LIFE) },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '[-.]spec\\.tsx?$' },
      to: { path: ['^test/', '[-.]spec\\.tsx?$'] },
    },
    ...downward,
    {
      name: 'api-shared-knows-no-area',
      comment: 'What areas share is beneath them.',
      severity: 'error',
      from: { path: inApi(SHARED), pathNot: SPEC },
      to: { path: '^apps/api/', pathNot: inApi(SHARED) },
    },
    {
      name: 'api-area-imports-no-other-area',
      comment: 'Move what two areas need into a shared folder, or into a lib when it is a rule.',
      severity: 'error',
      from: { path: `^apps/api/(${FLOORS.join('|')})/([^/]+)/`, pathNot: SPEC },
      to: { path: '^apps/api/', pathNot: ['^apps/api/$1/$2/', inApi(SHARED)] },
    },
    ...apiDownward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // "types" leads `#…` to the sources; without it the rules would look at dist.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
