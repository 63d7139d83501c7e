/** The command line from its sources, for scripts of this workspace that must not need a build. */
import { start } from '../src/main.ts';

await start();
