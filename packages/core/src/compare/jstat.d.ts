declare module 'jstat' {
  interface Distribution {
    inv(p: number, df: number): number;
    cdf(x: number, df: number): number;
  }
  export const jStat: { readonly chisquare: Distribution };
  const all: { readonly jStat: typeof jStat };
  export default all;
}
