/** What the search page says while it shows no answer. */
export const WAIT = "Ищем…";
export const IDLE = "Введите слово или выберите условие.";
export const WORDLESS = "В запросе нет ни одного слова. Введите слово или выберите условие.";
export const WAIT_LONGER = "Ищем дольше обычного: связь медленная или прервалась.";
