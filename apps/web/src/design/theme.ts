import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Petrol: the one colour of actions, links and the moving window. */
const accent: MantineColorsTuple = [
  '#e6f4f4',
  '#cde7e8',
  '#9fd0d3',
  '#6db7bc',
  '#47a1a8',
  '#2b8c94',
  '#177a82',
  '#0f646b',
  '#0e5a61',
  '#07434a',
];

/** Warm greys of the paper scheme. */
const gray: MantineColorsTuple = [
  '#f8f6f1',
  '#f1eee7',
  '#e6e2d9',
  '#d9d4c9',
  '#c4beb2',
  '#a39d92',
  '#7a756c',
  '#57534c',
  '#3a3833',
  '#25241f',
];

/** Blue-greys of the dark scheme: text 0, lines 4, surfaces 6, paper 7. */
const dark: MantineColorsTuple = [
  '#e4e8ee',
  '#c3cad4',
  '#a2acb9',
  '#7d8998',
  '#46525f',
  '#374250',
  '#2a333e',
  '#212933',
  '#1a212a',
  '#141a21',
];

const green: MantineColorsTuple = [
  '#eaf4e9',
  '#d3e8d1',
  '#a7d1a3',
  '#7cba76',
  '#58a551',
  '#41923a',
  '#32812b',
  '#256b1f',
  '#1d5a18',
  '#12430e',
];

const amber: MantineColorsTuple = [
  '#fdf3e0',
  '#f9e4bb',
  '#f2ca7c',
  '#ebb04a',
  '#dc9722',
  '#c07e0c',
  '#a56a06',
  '#875502',
  '#714700',
  '#543500',
];

const red: MantineColorsTuple = [
  '#fcebe9',
  '#f7d3cf',
  '#eea69f',
  '#e47b71',
  '#d9574b',
  '#c93f33',
  '#b83025',
  '#9c241a',
  '#861c13',
  '#66110a',
];

const violet: MantineColorsTuple = [
  '#f1edfa',
  '#e0d7f3',
  '#c2b1e6',
  '#a48bd9',
  '#8a6bcb',
  '#7653bd',
  '#6644ac',
  '#563796',
  '#492d82',
  '#351e63',
];

const TEXT = '"Noto Sans KR Variable", "Noto Sans KR", system-ui, sans-serif';

/** The monospaced face of code and of every number that can be compared. */
const MONOSPACE = '"JetBrains Mono", ui-monospace, "Noto Sans KR Variable", monospace';

/** Five sizes, two weights (400 and 600), corners of 6 px, spaces in multiples of 4 px. */
export const theme = createTheme({
  white: '#fdfcf9',
  black: '#25241f',
  colors: { accent, gray, dark, green, amber, red, violet },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: TEXT,
  fontFamilyMonospace: MONOSPACE,
  fontSizes: { xs: '13px', sm: '14px', md: '16px', lg: '20px', xl: '28px' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.65', lg: '1.4', xl: '1.25' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '48px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  headings: {
    fontFamily: TEXT,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.25' },
      h2: { fontSize: '20px', lineHeight: '1.4' },
      h3: { fontSize: '16px', lineHeight: '1.5' },
      h4: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
