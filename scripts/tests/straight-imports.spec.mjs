import { describe, expect, it } from '@jest/globals';
import { handedOn, straightenImports } from './straight-imports.mjs';

const index = `export { Campaign } from './campaign.entity.js';
export {
  first,
  type Second, // a type
  inner as outer,
} from './queries.js';
export type { Third } from './third.js';
`;
const exportsOf = () => handedOn(index, '/libs/campaigns');
const straight = (source) => straightenImports(source, '/libs/roster/claim.ts', exportsOf);

describe('an import from a lib', () => {
  it('leads to the file that the index takes each name from', () => {
    expect(straight("import { Campaign, first } from '#campaigns';")).toBe(
      "import { Campaign as Campaign } from '../campaigns/campaign.entity.js'; import { first as first } from '../campaigns/queries.js';",
    );
  });

  it('follows a name that the index changes', () => {
    expect(straight("import { outer as mine } from '#campaigns';")).toBe(
      "import { inner as mine } from '../campaigns/queries.js';",
    );
  });

  it('stays an import of types', () => {
    expect(straight("import type { Third } from '#campaigns';")).toBe(
      "import type { Third as Third } from '../campaigns/third.js';",
    );
    expect(straight("import { type Second } from '#campaigns';")).toContain('{ type Second as Second }');
  });

  it('stays with the index for a name that the index makes itself', () => {
    expect(straight("import { made } from '#campaigns';")).toBe("import { made as made } from '#campaigns';");
  });

  it('keeps the number of lines, so that errors name the right one', () => {
    const source = "import {\n  Campaign,\n  first,\n} from '#campaigns';\nthrow new Error();\n";
    expect(straight(source).split('\n').indexOf('throw new Error();')).toBe(4);
  });
});
