import { LanguageSchema, type ExerciseDetail, type Language } from '@convolab/contracts';
import { useLocalStorage } from '@mantine/hooks';

/** The language that the person wrote in last, where the exercise offers it and the server can run it. */
export function useChosenLanguage(userId: string, { languages, unavailable }: ExerciseDetail) {
  const [chosen, setChosen] = useLocalStorage<Language | null>({
    key: `convolab.language:${userId}`,
    defaultValue: null,
    getInitialValueInEffect: false,
    deserialize: (text) => LanguageSchema.safeParse(text).data ?? null,
    serialize: (language) => language ?? '',
  });
  const runnable = languages.find((language) => unavailable[language] === undefined);
  const offered = chosen !== null && languages.includes(chosen) ? chosen : null;
  const language: Language = offered ?? runnable ?? languages[0] ?? 'typescript';
  return { language, setLanguage: (next: Language) => setChosen(next) };
}
