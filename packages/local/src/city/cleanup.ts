/** Steps to undo at the end, the last first; also when the start itself fails or is interrupted half-way. */
export class Cleanup {
  private readonly controller = new AbortController();
  private steps: (() => void | Promise<void>)[] = [];
  private running: Promise<void> | undefined;

  /** Aborts when the end begins. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  add(step: () => void | Promise<void>): void {
    this.steps.push(step);
  }

  /** Runs every step once, though one may fail; called again it answers the same. */
  run(): Promise<void> {
    this.running ??= this.undo();
    return this.running;
  }

  private async undo(): Promise<void> {
    this.controller.abort();
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error('jieti: while ending:', error instanceof Error ? error.message : error);
      }
    }
  }
}
