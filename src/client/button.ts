/** A button as the stylesheet knows it; `label` where its text alone says too little. */
export function createButton(text: string, label: string | null, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = text;
  if (label !== null) button.setAttribute("aria-label", label);
  button.addEventListener("click", act);
  return button;
}
