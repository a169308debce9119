// What a record must be: a CloudEvent in Kafka's binary mode whose data fits its own schema.

const REQUIRED = ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time', 'ce_dataschema', 'ce_tenant'];

export async function violationsOf(record, schemas) {
  const found = [];
  if (record.key === null) found.push('no key');
  if (record.value === null) return named(record, found); // a tombstone carries nothing but its key

  for (const name of REQUIRED) if (!record.header(name)) found.push(`no ${name}`);
  if (record.header('ce_specversion') !== '1.0') found.push('not CloudEvents 1.0');
  if (Number.isNaN(Date.parse(record.header('ce_time')))) found.push('ce_time is no time');
  if (!record.header('ce_dataschema')) return named(record, found);

  const validate = await schemas.at(record.header('ce_dataschema'));
  let data;
  try {
    data = JSON.parse(record.value.toString());
  } catch {
    return named(record, [...found, 'data is no JSON']);
  }
  if (!validate(data)) {
    found.push(...validate.errors.map((error) => `${error.instancePath || '/'} ${error.message}`));
  }
  return named(record, found);
}

function named(record, found) {
  return found.map((violation) => `${record.place} ${record.header('ce_type') ?? '?'}: ${violation}`);
}
