import { mount } from 'svelte';
import App from './App.svelte';
import { blobWorker, scriptOf } from './blob-worker.ts';
import { openDb } from './db/open.ts';
import { solverProgram } from './engine/solver.ts';
import { startEngine } from './engine/start.ts';
import { Offline } from './state/offline.svelte.ts';
import { RecordBook } from './state/book.svelte.ts';
import { forgetAll } from './store/forget.ts';
import { startStore } from './store/start.ts';
import { Session } from './state/session.svelte.ts';
import { Settings } from './state/settings.svelte.ts';
import { Url } from './state/url.svelte.ts';
import { trusted } from './trusted.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

function shelf(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

// The only calendar format that Intl writes as ISO.
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

const target = document.getElementById('app');
if (!target) throw new Error('expected an element with the id "app"');
const startWorker = await startEngine(blobWorker, scriptOf);
const session = new Session({
  engine: startWorker(),
  importer: startWorker(),
  openDb: () => openDb(blobWorker),
  today,
  solver: solverProgram(),
});
const book = new RecordBook({
  session,
  store: startStore(blobWorker),
  now: () => new Date(),
  persist: async () => {
    try {
      return await navigator.storage.persist();
    } catch {
      return null;
    }
  },
  forget: forgetAll,
  shelf: shelf(),
});
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) void session.dispose();
});
const offline = new Offline(
  async () => {
    if (!('serviceWorker' in navigator)) return null;
    // Storing the program takes as long as opening a city: it waits until nothing else is under way.
    do await new Promise((resolve) => setTimeout(resolve, 1_000));
    while (session.loading);
    const registered = await navigator.serviceWorker.register(trusted.createScriptURL('./sw.js'));
    // A page that stays open for days asks for a newer version when somebody comes back to it.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registered.update().catch(() => undefined);
    });
    return registered;
  },
  import.meta.url,
);
mount(App, {
  target,
  props: {
    session,
    book,
    offline,
    url: new Url(window),
    settings: new Settings(shelf(), navigator.languages),
  },
});
// The engine starts before it is asked for anything, but not before the page stands.
setTimeout(() => session.warm());
