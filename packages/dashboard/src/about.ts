declare const __LINLI_ABOUT__: {
  readonly version: string;
  readonly license: string;
  readonly libraries: readonly {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  }[];
};

/** What this program is and which libraries it ships, as the build found them. */
export const about = __LINLI_ABOUT__;
