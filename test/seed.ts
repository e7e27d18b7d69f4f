import fc from 'fast-check';

/** One seed for every property of a run, printed by `npm test` and `npm run verify`; without it each property draws its own. */
const { LINLI_SEED: seed } = process.env;
if (seed) fc.configureGlobal({ seed: Number(seed) });
