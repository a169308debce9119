-- A search as it is typed: every word must be found, as the beginning of a word or by its English
-- stem. A word like "the" counts only while it is the last one and may still become another.
create function typed_words(typed text[]) returns tsquery
  language plpgsql immutable strict parallel safe as $$
declare
  wanted tsquery := ''::tsquery;
begin
  for i in 1 .. cardinality(typed) loop
    if i = cardinality(typed) or numnode(plainto_tsquery('english', typed[i])) > 0 then
      wanted := wanted
        && (to_tsquery('simple', typed[i] || ':*') || plainto_tsquery('english', typed[i]));
    end if;
  end loop;
  return wanted;
end
$$;

grant execute on function typed_words to ${runtimeRole};
