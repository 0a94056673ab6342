import { createRequire } from 'node:module';
import { TienDoError } from '../../errors.js';

/** The weights of Be Vietnam Pro that charts are written in, by the name of the file in its package. */
const files = { regular: '400Regular/BeVietnamPro_400Regular.ttf', bold: '600SemiBold/BeVietnamPro_600SemiBold.ttf' } as const;

/** The name of the font family within those files. */
export const fontFamily = 'Be Vietnam Pro';

/** Where the font files lie on disk. TrueType, for the renderer draws nothing, in silence, from a compressed web font. */
export interface FontFiles {
  readonly regular: string;
  readonly bold: string;
}

/** @throws TienDoError `chart-font` when a file is not installed. */
export function findFontFiles(): FontFiles {
  const { resolve } = createRequire(import.meta.url);
  const find = (file: string): string => {
    try {
      return resolve(`@expo-google-fonts/be-vietnam-pro/${file}`);
    } catch (error) {
      throw new TienDoError('chart-font', { font: fontFamily, problem: `${file} is not installed` }, { cause: error });
    }
  };
  return { regular: find(files.regular), bold: find(files.bold) };
}
