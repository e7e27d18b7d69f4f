/** True once something has been going on for 400 ms: what is quicker needs no word. Make it while a component is set up. */
export class Late {
  value: boolean = $state(false);

  constructor(busy: () => boolean) {
    $effect(() => {
      this.value = false;
      if (!busy()) return;
      const timer = setTimeout(() => (this.value = true), 400);
      return () => clearTimeout(timer);
    });
  }
}
