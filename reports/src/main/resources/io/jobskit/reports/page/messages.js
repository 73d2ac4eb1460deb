// Showing messages

/** What nobody sees and what steers the text beside it; the Java class Visible has the same. */
const signs = /((?!\r\n)(?![\t\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}])/u;

/** A text as a list of nodes, in which everything can be seen. */
const visible = text => text.split(signs).filter(part => part).map(part => signs.test(part)
  ? make('span', 'sign', '\\u{' + part.codePointAt(0).toString(16).toUpperCase() + '}')
  : part);

const expected = mark => mark.expected ? make('ins', '', 'expected: ', make('bdi', '', ...visible(mark.expected))) : '';

/** A member's name, or the token as it is where that is cut. */
function nameOf(token) {
  try {
    return JSON.parse(token);
  } catch {
    return token;
  }
}

/** JSON, each token as it was sent, one member a line; no more than what is marked is changed. */
function pretty(text, marks) {
  const out = document.createDocumentFragment();
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}[\],:]/g) || [];
  const path = [];
  const indent = () => out.append('\n' + '  '.repeat(path.length));
  const wanted = () => {
    const here = path.map(step => '/' + String(step.name).replace(/~/g, '~0').replace(/\//g, '~1')).join('');
    return marks.find(mark => mark.pointer === here);
  };
  let isName = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const step = path[path.length - 1];
    if (token === '{' || token === '[') {
      const close = token === '{' ? '}' : ']';
      const mark = step && wanted();
      out.append(token);
      if (mark && mark.expected) out.append(expected(mark));
      if (tokens[at + 1] === close) {
        out.append(close);
        at++;
      } else {
        path.push({list: token === '[', name: token === '[' ? 0 : ''});
        isName = token === '{';
        indent();
      }
    } else if (token === '}' || token === ']') {
      path.pop();
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
      step.name = nameOf(token);
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

function isJson(text) {
  try {
    JSON.parse(text);
    return /^\s*[{[]/.test(text);
  } catch {
    return false;
  }
}

function message(first, {headers, body}, marks) {
  const out = document.createDocumentFragment();
  const code = marks.find(mark => mark.pointer === 'status');
  const top = make('span', 'first');
  const parts = code && first.match(/^(HTTP\/1\.1 )(\d+)(.*)$/);
  if (parts) top.append(parts[1], make('mark', '', ...visible(parts[2] + parts[3])), expected(code));
  else top.append(make('bdi', '', ...visible(first)));
  out.append(top);
  const missing = marks.filter(mark => mark.pointer.startsWith('header:'));
  const headerOf = mark => mark.pointer.slice('header:'.length);
  for (const [name, value] of headers) {
    const mark = missing.find(wanted => headerOf(wanted).toLowerCase() === name.toLowerCase());
    out.append('\n');
    if (mark) {
      missing.splice(missing.indexOf(mark), 1);
      out.append(make('mark', '', ...visible(name + ': ' + value)), expected(mark));
    } else {
      out.append(make('bdi', '', make('span', 'dim', ...visible(name + ':')), ' ', ...visible(value)));
    }
  }
  for (const mark of missing) out.append('\n', make('mark', '', 'no ', ...visible(headerOf(mark))), expected(mark));
  const whole = marks.find(mark => mark.pointer === '');
  if (whole) out.append('\n\n', expected(whole));
  if (!body) return out;
  out.append('\n\n');
  const shown = isJson(body) ? [pretty(body, marks.filter(mark => mark.pointer.startsWith('/')))] : visible(body);
  out.append(whole ? make('mark', 'whole', ...shown) : make('bdi', '', ...shown));
  return out;
}
