import { vi } from 'vitest';
import { onAnyHost } from './calendar-hosts.ts';

// Thirty thousand days take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

onAnyHost(2020, 2100);
