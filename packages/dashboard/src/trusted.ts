interface Policy {
  createScriptURL(address: string): string;
  createHTML(markup: string): string;
}
interface Makes {
  createPolicy(name: string, rules: Policy): Policy;
}

const checks: Policy = {
  createScriptURL(address) {
    const { protocol, origin, href } = new URL(address, location.href);
    const own =
      protocol === 'blob:' ? origin === location.origin : href === new URL('./sw.js', location.href).href;
    if (!own) throw new TypeError('expected a script of this page');
    return address;
  },
  createHTML(markup) {
    if (!markup.startsWith('<svg ')) throw new TypeError('expected a picture');
    return markup;
  },
};

/**
 * The page's policy lets a script start only from an address that went through here (Trusted Types): a worker from
 * memory, or the one script that stores the program for use without a network. Markup is only ever a picture that we
 * wrote ourselves, parsed to be saved and never put into the page.
 */
export const trusted: Policy =
  (globalThis as unknown as { trustedTypes?: Makes }).trustedTypes?.createPolicy('linli', checks) ?? checks;
