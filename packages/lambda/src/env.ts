/** A variable the template sets; its absence is a fault of the deployment, not of the caller. */
export const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is not set`);
  return value;
};
