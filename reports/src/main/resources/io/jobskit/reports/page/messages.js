// Showing messages

/** What nobody sees and what steers the text beside it; the Java class Visible has the same. */
const signs = /((?!\r\n)(?![\t\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}])/u;

/** A text as a list of nodes, in which everything can be seen. */
const visible = text => text.split(signs).filter(part => part).map(part => signs.test(part)
  ? make('span', 'sign', '\\u{' + part.codePointAt(0).toString(16).toUpperCase() + '}')
  : part);

const expected = mark => make('ins', '', 'expected: ', make('bdi', '', ...visible(mark.expected)));

/** JSON, each token as it was sent, one member a line; no more than what is marked is changed. */
function pretty(text, marks) {
  const out = document.createDocumentFragment();
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}[\],:]/g) || [];
  const path = [];
  const ids = [];
  const indent = () => out.append('\n' + '  '.repeat(path.length));
  const wanted = () => marks.find(mark => {
    const here = path.map(step => step.name).join('.').replace(/\.(\d+)/g, '[$1]');
    return (here === mark.name || here.endsWith('.' + mark.name)) && (!mark.job || ids.includes(mark.job));
  });
  let isName = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const step = path[path.length - 1];
    if (token === '{' || token === '[') {
      const close = token === '{' ? '}' : ']';
      const mark = step && wanted();
      out.append(token);
      if (mark && mark.expected) out.append(expected(mark));
      ids.push(token === '{' ? idOf(tokens, at) : '');
      if (tokens[at + 1] === close) {
        out.append(close);
        ids.pop();
        at++;
      } else {
        path.push({list: token === '[', name: token === '[' ? 0 : ''});
        isName = token === '{';
        indent();
      }
    } else if (token === '}' || token === ']') {
      path.pop();
      ids.pop();
      isName = false;
      indent();
      out.append(token);
    } else if (token === ',') {
      out.append(token);
      if (step && step.list) step.name++;
      isName = Boolean(step) && !step.list;
      indent();
    } else if (token === ':') {
      out.append(': ');
      isName = false;
    } else if (isName) {
      step.name = token.slice(1, -1);
      out.append(make('span', 'name', ...visible(token)));
    } else {
      const kind = token.startsWith('"') ? 'string' : 'number';
      const mark = step && wanted();
      if (mark) {
        out.append(make('mark', '', ...visible(token)));
        if (mark.expected) out.append(expected(mark));
      } else {
        out.append(make('span', kind, ...visible(token)));
      }
    }
  }
  return out;
}

/** The id of the object that begins at a token, if it is among its own members. */
function idOf(tokens, start) {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (tokens[at] === '{' || tokens[at] === '[') depth++;
    else if (tokens[at] === '}' || tokens[at] === ']') depth--;
    else if (depth === 1 && tokens[at] === '"id"' && tokens[at + 1] === ':') return tokens[at + 2].replace(/^"|"$/g, '');
    if (depth === 0) break;
  }
  return '';
}

function isJson(text) {
  try {
    JSON.parse(text);
    return /^\s*[{[]/.test(text);
  } catch {
    return false;
  }
}

function message(text, marks) {
  const out = document.createDocumentFragment();
  const end = text.indexOf('\n\n');
  const head = (end < 0 ? text : text.slice(0, end)).split('\n');
  const body = end < 0 ? '' : text.slice(end + 2);
  const code = marks.find(mark => mark.kind === 'code');
  const first = make('span', 'first');
  const parts = code && head[0].match(/^(HTTP\/1\.1 )(\d+)(.*)$/);
  if (parts) first.append(parts[1], make('mark', '', ...visible(parts[2] + parts[3])), expected(code));
  else first.append(make('bdi', '', ...visible(head[0])));
  out.append(first);
  const missing = marks.filter(mark => mark.kind === 'header');
  for (const line of head.slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const mark = missing.find(wanted => wanted.name.toLowerCase() === name.toLowerCase());
    out.append('\n');
    if (mark) {
      missing.splice(missing.indexOf(mark), 1);
      out.append(make('mark', '', ...visible(line)), expected(mark));
    } else {
      out.append(make('bdi', '', make('span', 'dim', ...visible(name + ':')), ...visible(line.slice(colon + 1))));
    }
  }
  for (const mark of missing) out.append('\n', make('mark', '', 'no ', ...visible(mark.name)), expected(mark));
  const whole = marks.find(mark => mark.kind === 'body');
  if (whole) out.append('\n\n', expected(whole));
  if (!body) return out;
  out.append('\n\n');
  const shown = isJson(body) ? [pretty(body, marks.filter(mark => mark.kind === 'member'))] : visible(body);
  out.append(whole ? make('mark', 'whole', ...shown) : make('bdi', '', ...shown));
  return out;
}
