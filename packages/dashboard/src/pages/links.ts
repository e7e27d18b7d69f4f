import { helpWords } from '../i18n/help.ts';
import { messages, type Lang } from '../i18n/index.ts';
import { recordWords } from '../i18n/record.ts';
import type { Screen } from '../state/route.ts';
import type { Session } from '../state/session.svelte.ts';
import type { Url } from '../state/url.svelte.ts';

/** The name of a screen; of none where a link leads nowhere. */
export function screenName(screen: Screen | null, lang: Lang): string {
  if (screen === null) return messages[lang].failed.page;
  if (screen === 'help') return helpWords[lang].title;
  return screen === 'book' ? recordWords[lang].title : messages[lang].shell[screen];
}

/** Where one can go from here: the screens that the open dataset holds something for. */
export function navigationLinks(session: Session, url: Url, lang: Lang) {
  const { opened, report } = session;
  const { toVisit } = messages[lang].shell;
  const urgent = report?.profiles.profiles.filter(({ tier }) => tier === 'R' || tier === 'Y').length ?? 0;
  const shown: readonly Screen[] = opened
    ? ['overview', 'worklist', 'case', 'week', 'network', 'match', 'what-if', ...opened.desk]
    : [];
  return [...shown, 'book' as const, 'import' as const, 'start' as const, 'help' as const].map((key) => ({
    key,
    href: url.href({ screen: key }),
    text: screenName(key, lang),
    ...(key === 'worklist' && urgent > 0 && { count: String(urgent), countText: toVisit({ n: urgent }) }),
  }));
}
