/** One module of the product, with all that it imports, as a script that a browser can be given. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT, type Target } from './build.ts';

/**
 * @param module its path in the repository.
 * @param name the global that gets its exports.
 * @returns the script. The browser's own evaluation takes it where the policy of an extension forbids `eval`.
 */
export async function bundle(module: string, name: string, target: Target): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    define: { 'import.meta.env.FIREFOX': String(target === 'firefox') },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(ROOT, module), formats: ['iife'], name, fileName: name },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error(`${module} was not built.`);
  return `${output.output[0].code}\nObject.assign(globalThis, { ${name} });`;
}
