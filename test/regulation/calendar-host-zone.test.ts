import { onAnyHost } from './calendar-hosts.ts';

// Two leap years are among them; the exhaustive run has all of 2020–2100.
onAnyHost(2024, 2031);
