"""Reads one ICU message as far as it can be wrong: its arguments, and the forms of plural and select.

Source: ICU User Guide, "Formatting Messages", and the grammar in icu::MessagePattern (apostrophes as in
APOS_DOUBLE_OPTIONAL: one quotes only in front of a brace, and inside of a plural of '#').
"""
import dataclasses
import re

PLURALS = {"plural", "selectordinal"}
CHOOSING = PLURALS | {"select"}
FORMATTING = {"number", "date", "time", "spellout", "ordinal", "duration"}
# CLDR: of whole numbers, which are all that is counted here. A language that is not named may have any.
CATEGORIES = {"ja": {"other"}, "zh": {"other"}, "ko": {"other"}, "th": {"other"}, "en": {"one", "other"},
              "ar": {"zero", "one", "two", "few", "many", "other"}}
ANY_CATEGORY = {"zero", "one", "two", "few", "many", "other"}


class Malformed(Exception):
    """A message that ICU would refuse, or would not show as it was meant."""


@dataclasses.dataclass
class Argument:
    """`{name}`, `{name, kind, …}`, and what stands in each of its forms."""

    name: str
    kind: str = ""
    forms: dict = dataclasses.field(default_factory=dict)


def names_of(arguments):
    """All that are mentioned, in forms too."""
    names = set()
    for one in arguments:
        names |= {one.name}.union(*map(names_of, one.forms.values()))
    return names


def choices_of(arguments):
    """(argument, select or plural) → the forms that mean the same in every language: "=0", and those of a select."""
    choices = {}
    for one in arguments:
        if one.kind in CHOOSING:
            keys = {form for form in one.forms if one.kind == "select" or form.startswith("=")}
            choices.setdefault((one.name, one.kind), set()).update(keys)
        for form in one.forms.values():
            for chosen, keys in choices_of(form).items():
                choices.setdefault(chosen, set()).update(keys)
    return {chosen: keys for chosen, keys in choices.items() if keys}


class MessageReader:
    """Walks through one message of one language."""

    def __init__(self, message, language):
        self.message = message
        self.categories = CATEGORIES.get(language.split("-")[0])
        self.at = 0

    def read(self):
        arguments = self._text(depth=0, plural=False)
        if self.at < len(self.message):
            raise Malformed("has a } that closes nothing")
        return arguments

    def _text(self, depth, plural):
        """Up to the brace that closes it, or to the end."""
        arguments = []
        while self.at < len(self.message):
            letter = self.message[self.at]
            if letter == "'":
                self._quoted("{}#" if plural else "{}")
            elif letter == "{":
                arguments.append(self._argument(depth))
            elif letter == "}":
                return arguments
            else:
                self.at += 1
        if depth > 0:
            raise Malformed("has a { that is never closed")
        return arguments

    def _quoted(self, special):
        self.at += 1
        if self.message.startswith("'", self.at):
            self.at += 1
        elif self.at < len(self.message) and self.message[self.at] in special:
            end = self.message.replace("''", "  ").find("'", self.at)
            if end < 0:
                raise Malformed("has a ' that quotes all the rest")
            self.at = end + 1

    def _argument(self, depth):
        self._expect("{")
        argument = Argument(self._word(r"[A-Za-z_][A-Za-z0-9_]*|[0-9]+", "the name of an argument"))
        if self._takes(","):
            argument.kind = self._word(r"[a-z]+", "what kind of argument this is")
            if argument.kind in CHOOSING:
                self._expect(",")
                argument.forms = self._forms(argument, depth)
            elif argument.kind not in FORMATTING:
                raise Malformed(f"has the kind {argument.kind}, which ICU does not know")
            elif self._takes(","):
                self._word(r"[^{}']+", "a style")
        self._expect("}")
        return argument

    def _forms(self, argument, depth):
        plural = argument.kind in PLURALS
        forms = {}
        if plural and self._takes("offset:"):
            self._word(r"[0-9]+", "a number")
        while not self._sees("}"):
            form = self._word(r"=[0-9]+|[A-Za-z0-9_-]+", "the name of a form")
            if form in forms:
                raise Malformed(f"has the form {form} twice")
            self._expect("{")
            forms[form] = self._text(depth + 1, plural)
            self._expect("}")
        self._check_forms(argument, forms)
        return forms

    def _check_forms(self, argument, forms):
        if "other" not in forms:
            raise Malformed(f"has no form other for {argument.name}")
        if argument.kind not in PLURALS:
            return
        named = {form for form in forms if not form.startswith("=")}
        if unknown := named - (self.categories or ANY_CATEGORY):
            raise Malformed(f"has the form {min(unknown)} for {argument.name}, which its language never takes")
        # "other" alone is for words that are the same for every number.
        if argument.kind == "plural" and self.categories and len(named) > 1 and named != self.categories:
            raise Malformed(f"lacks the form {min(self.categories - named)} for {argument.name}")
        everywhere = names_of(forms["other"]) - {argument.name}
        for form, inside in forms.items():
            if names_of(inside) - {argument.name} != everywhere:
                raise Malformed(f"mentions other arguments in the form {form} than in other")

    def _spaces(self):
        while self.at < len(self.message) and self.message[self.at].isspace():
            self.at += 1

    def _sees(self, what):
        self._spaces()
        return self.message.startswith(what, self.at)

    def _takes(self, what):
        seen = self._sees(what)
        self.at += len(what) if seen else 0
        return seen

    def _expect(self, what):
        if not self._takes(what):
            found = self.message[self.at:self.at + 1] or "its end"
            raise Malformed(f"has {found} where {what} should be")

    def _word(self, pattern, what):
        self._spaces()
        match = re.compile(pattern).match(self.message, self.at)
        if not match:
            raise Malformed(f"lacks {what} at “{self.message[self.at:self.at + 12]}”")
        self.at = match.end()
        return match.group()
