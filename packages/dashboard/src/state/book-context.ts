import { createContext } from 'svelte';
import type { RecordBook } from './book.svelte.ts';

/** The record book for every screen below the one that provides it. */
export const [bookHere, provideBook] = createContext<RecordBook>();
