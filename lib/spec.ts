/** A model or an attack as text: `NAME` or `NAME:key=value,...`. */
export interface Spec {
  name: string;
  /** `key` as it was written, `property` in camelCase. A value that is missing is empty. */
  items: { key: string; property: string; value: string }[];
}

/** Takes `NAME[:key=value,...]` apart; what names, keys and values mean is the caller's to check. */
export function parseSpec(text: string): Spec {
  const [name = "", rest] = text.split(/:(.*)/s, 2);
  const items = (rest ? rest.split(",") : []).map((item) => {
    const [key = "", value = ""] = item.split("=", 2);
    return { key, property: key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), value };
  });
  return { name, items };
}

/** `stepSize` as `step-size`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
