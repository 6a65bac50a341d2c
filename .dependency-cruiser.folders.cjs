// No folder of the product imports, by whatever way, one that imports it. Specs may: they play on with what comes after.
const { options } = require('./.dependency-cruiser.cjs');

module.exports = {
  forbidden: [{ name: 'no-folder-cycles', severity: 'error', scope: 'folder', from: {}, to: { circular: true } }],
  options: { ...options, exclude: { path: ['^dist/', '^test/', '[-.]spec\\.tsx?$'] } },
};
