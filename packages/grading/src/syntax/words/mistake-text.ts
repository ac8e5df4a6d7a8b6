import type { LocalizedText } from '@convolab/contracts';
import type { TextPlace } from '../text-place.ts';

export const elifInPython = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: Python에서는 else if 대신 elif 를 써요.`,
  en: `Line ${line}: Python writes elif where other languages write else if.`,
});

export const elseIfInTypeScript = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: TypeScript에서는 elif 대신 else if 를 써요.`,
  en: `Line ${line}: TypeScript writes else if where Python writes elif.`,
});

export const printInPython = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: print는 함수라서 괄호가 필요해요. print(…)처럼 써 주세요.`,
  en: `Line ${line}: print is a function and needs parentheses: print(…).`,
});

export const printInTypeScript = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: TypeScript에서는 print 대신 console.log(…)로 출력해요.`,
  en: `Line ${line}: TypeScript prints with console.log(…).`,
});

export const bracesInPython = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: Python에서는 블록을 { } 가 아니라 콜론(:)과 들여쓰기로 나타내요.`,
  en: `Line ${line}: Python marks blocks with a colon (:) and indentation, not with { }.`,
});

export const bracesInTypeScript = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: TypeScript에서는 블록을 콜론(:)이 아니라 { } 로 나타내요. 함수는 def 대신 function 으로 시작해요.`,
  en: `Line ${line}: TypeScript puts blocks in { }, not behind a colon (:), and functions begin with function, not def.`,
});

export const functionInPython = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: Python에서는 함수를 function 대신 def 이름(…): 으로 정의해요.`,
  en: `Line ${line}: Python defines functions with def name(…): rather than with function.`,
});

export const declarationInPython = (line: number, word: string): LocalizedText => ({
  ko: `${line}번째 줄: Python에서는 변수를 만들 때 ${word} 없이 이름 = 값 으로 써요.`,
  en: `Line ${line}: Python makes variables by name = value, without ${word}.`,
});

export const declarationInTypeScript = (line: number, word: string): LocalizedText => ({
  ko: `${line}번째 줄: TypeScript에서는 변수를 만들 때 ${word} 대신 let 이나 const 를 써요.`,
  en: `Line ${line}: TypeScript makes variables with let or const, not with ${word}.`,
});

export const importInTypeScript = (line: number): LocalizedText => ({
  ko: `${line}번째 줄은 Python의 import예요. TypeScript에서는 쓸 수 없으니 지워 주세요.`,
  en: `Line ${line} is an import of Python's. TypeScript has none of these: take it out.`,
});

export const remarkInPython = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: Python의 주석은 // 나 /* 가 아니라 # 으로 시작해요.`,
  en: `Line ${line}: comments in Python begin with #, not with // or /*.`,
});

export const remarkInTypeScript = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: TypeScript의 주석은 # 이 아니라 // 로 시작해요.`,
  en: `Line ${line}: comments in TypeScript begin with //, not with #.`,
});

export const operatorOf = (
  language: string,
  line: number,
  written: string,
  right: string,
): LocalizedText => ({
  ko: `${line}번째 줄: ${language}에서는 ${written} 대신 이렇게 써요: ${right}`,
  en: `Line ${line}: ${language} writes ${right} for ${written}.`,
});

export const stepInPython = (line: number, sign: string): LocalizedText => ({
  ko: `${line}번째 줄: Python에는 ${sign}${sign} 가 없어요. ${sign}= 1 로 써 주세요.`,
  en: `Line ${line}: Python has no ${sign}${sign}. Write ${sign}= 1.`,
});

export const openBracket = (bracket: string, { line, column }: TextPlace): LocalizedText => ({
  ko: `${line}번째 줄 ${column}번째 칸에서 연 괄호 ${bracket} 를 닫지 않았어요.`,
  en: `The bracket ${bracket} opened in line ${line}, column ${column} is never closed.`,
});

/** Which of several braces it is can only be told by the indentation. */
export const openBrace = ({ line, column }: TextPlace): LocalizedText => ({
  ko: `닫는 중괄호 } 가 모자라요. ${line}번째 줄 ${column}번째 칸에서 연 { 를 닫지 않은 것 같아요.`,
  en: `A closing brace } is missing. It seems that the { of line ${line}, column ${column} is never closed.`,
});

export const unmatchedBracket = (bracket: string, { line, column }: TextPlace): LocalizedText => ({
  ko: `${line}번째 줄 ${column}번째 칸의 닫는 괄호 ${bracket} 에 맞는 여는 괄호가 없어요.`,
  en: `The bracket ${bracket} in line ${line}, column ${column} closes nothing.`,
});

/** The one too many may stand further up. */
export const extraBrace = (line: number): LocalizedText => ({
  ko: `닫는 중괄호 } 가 하나 많아요. ${line}번째 줄의 } 에 맞는 여는 { 가 없어요.`,
  en: `There is one closing brace } too many: no { is left for the one in line ${line}.`,
});

export const crossedBrackets = (open: string, close: string, { line, column }: TextPlace): LocalizedText => ({
  ko: `${line}번째 줄 ${column}번째 칸: ${open} 로 연 괄호를 ${close} 로 닫았어요.`,
  en: `Line ${line}, column ${column}: a bracket opened with ${open} is closed with ${close}.`,
});

export const openString = ({ line, column }: TextPlace): LocalizedText => ({
  ko: `${line}번째 줄 ${column}번째 칸에서 시작한 문자열을 따옴표로 닫지 않았어요.`,
  en: `The string that begins in line ${line}, column ${column} has no closing quote.`,
});

export const missingColon = (line: number): LocalizedText => ({
  ko: `${line}번째 줄 끝에 콜론(:)이 빠졌어요.`,
  en: `A colon (:) is missing at the end of line ${line}.`,
});

export const missingBrace = (line: number): LocalizedText => ({
  ko: `${line}번째 줄에서 함수의 내용을 여는 { 가 빠졌어요.`,
  en: `The { that opens the function's body is missing in line ${line}.`,
});

export const missingComma = ({ line, column }: TextPlace): LocalizedText => ({
  ko: `${line}번째 줄 ${column}번째 칸 근처에 값 두 개가 나란히 있어요. 사이에 쉼표(,)나 연산자가 빠졌는지 확인해 보세요.`,
  en: `Two values stand side by side near line ${line}, column ${column}. Is a comma or an operator missing between them?`,
});

export const assignmentInCondition = (line: number, comparison: string): LocalizedText => ({
  ko: `${line}번째 줄의 조건에 = 를 썼어요. 같은지 비교할 때는 ${comparison} 를 써요.`,
  en: `The condition in line ${line} has =, which assigns. Compare with ${comparison}.`,
});

export const conditionInBrackets = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: TypeScript에서는 if, for, while 다음의 조건을 괄호 ( ) 안에 써요.`,
  en: `Line ${line}: TypeScript puts what follows if, for and while in parentheses.`,
});

export const digitFirst = (line: number, word: string): LocalizedText => ({
  ko: `${line}번째 줄의 ${word}: 이름은 숫자로 시작할 수 없어요. 곱하기라면 * 를 써 주세요.`,
  en: `${word} in line ${line}: names cannot begin with a digit. To multiply, write *.`,
});

export const declaredTwice = (line: number, name: string): LocalizedText => ({
  ko: `${line}번째 줄: 위에서 이미 만든 이름을 또 만들었어요: ${name}. 하나를 지우거나 이름을 바꿔 주세요.`,
  en: `Line ${line}: the name ${name} is already taken above. Remove one of them or rename it.`,
});

export const returnOutside = (line: number): LocalizedText => ({
  ko: `${line}번째 줄의 return이 함수 밖에 있어요. 들여쓰기와 괄호를 확인해 보세요.`,
  en: `The return in line ${line} is in no function. Check indentation and brackets.`,
});

export const constWithoutValue = (line: number): LocalizedText => ({
  ko: `${line}번째 줄: const로 만든 이름에는 바로 값을 넣어야 해요. 나중에 넣으려면 let을 쓰세요.`,
  en: `Line ${line}: a const needs its value at once. Use let to give it one later.`,
});

export const mixedTabs = (line: number): LocalizedText => ({
  ko: `${line}번째 줄의 들여쓰기에 탭과 공백이 섞여 있어요. 공백으로 통일해 주세요.`,
  en: `The indentation at line ${line} mixes tabs and spaces. Use spaces only.`,
});

export const unexpectedIndent = (line: number): LocalizedText => ({
  ko: `${line}번째 줄이 필요 없이 들여쓰기되어 있어요. 앞줄과 같은 깊이로 맞춰 주세요.`,
  en: `Line ${line} is indented for no reason. Align it with the line above.`,
});

export const missingIndent = (line: number): LocalizedText => ({
  ko: `${line}번째 줄의 콜론(:) 다음에는 안으로 들여 쓴 줄이 있어야 해요.`,
  en: `The colon (:) of line ${line} must be followed by a line that is indented.`,
});

export const wrongUnindent = (line: number): LocalizedText => ({
  ko: `${line}번째 줄의 들여쓰기 깊이가 앞의 어느 줄과도 맞지 않아요.`,
  en: `The indentation of line ${line} fits none of the lines above.`,
});
