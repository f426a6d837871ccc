r"""The macros a manuscript defines for itself: `\newcommand`, `\def`, and their calls."""

import re

from evidence.articles.tex.frame import Frame, Macro, closings

_NAME = re.compile(r"\*?\s{0,9}(?:\{\s{0,9}\\([A-Za-z@]+)\s{0,9}\}|\\([A-Za-z@]+))")
_PARAMETERS = re.compile(r"((?:#[1-9]){0,9})\s{0,9}(?=\{)")
_LET = re.compile(r"\s{0,9}\\[A-Za-z@]+\s{0,9}=?\s{0,9}(?:\\[A-Za-z@]+|\S)")
_DEEPEST = 40
_LONGEST_BODY = 5_000
# All that macros may come to: a chain of doublings would otherwise never end.
_BUDGET = 1_000_000


class Definitions:
    """The macros known at this point of the text, and how much they have come to.

    `refused` holds the places of calls that were not followed.
    """

    def __init__(self) -> None:
        self._known: dict[str, Macro] = {}
        self._spent = 0
        self.refused: list[int] = []

    def define(self, frame: Frame, name: str) -> int:
        """Learn a definition that begins behind its command; give where the text goes on."""
        at = frame.at
        if name == "let":
            let = _LET.match(frame.text, at, frame.last)
            return let.end() if let is not None else at
        if name.endswith("environment"):
            return self._past_environment(frame, at)
        named = _NAME.match(frame.text, at, frame.last)
        if named is None:
            return at
        plain = name in {"def", "gdef", "edef"}
        learn = self._plain if plain else self._counted
        return learn(frame, named[1] or named[2], named.end())

    def _past_environment(self, frame: Frame, at: int) -> int:
        for _ in range(3):
            held = frame.held(frame.past_options(at))
            if held is None:
                break
            at = held.last + 1
        return at

    def _plain(self, frame: Frame, name: str, at: int) -> int:
        parameters = _PARAMETERS.match(frame.text, at, frame.last)
        held = frame.held(parameters.end()) if parameters is not None else None
        if parameters is None or held is None:
            brace = frame.text.find("{", at, min(frame.last, at + 200))
            return frame.closings.get(brace, at - 1) + 1
        self._learn(name, held, len(parameters[1]) // 2, None)
        return held.last + 1

    def _counted(self, frame: Frame, name: str, at: int) -> int:
        count, default = 0, None
        counted = frame.option(at)
        if counted is not None:
            told, at = counted[0].rest.strip(), counted[1]
            count = int(told) if told.isascii() and told.isdigit() and len(told) == 1 else 0
            option = frame.option(at)
            if option is not None:
                default, at = option[0].rest, option[1]
        held = frame.held(at)
        if held is None:
            return at
        self._learn(name, held, count, default)
        return held.last + 1

    def _learn(self, name: str, held: Frame, count: int, default: str | None) -> None:
        body = held.rest
        if len(body) <= _LONGEST_BODY:
            self._known[name] = Macro(body, closings(body), count, default)

    def call(self, frame: Frame, name: str, start: int) -> Frame | None:
        """Give a macro's body to be read for its call, None where the name is not known."""
        macro = self._known.get(name)
        if macro is None:
            return None
        arguments = self._arguments(frame, macro)
        if frame.at == start + len(name) + 1:
            frame.at = self._past_spaces(frame)
        self._spent += len(macro.body)
        span = frame.call or (start, frame.at)
        if frame.depth >= _DEEPEST or self._spent > _BUDGET:
            self.refused.append(span[0])
            return Frame("", 0, 0, {}, span)
        return Frame(
            macro.body, 0, len(macro.body), macro.closings, span, arguments, frame.depth + 1
        )

    def _past_spaces(self, frame: Frame) -> int:
        at = frame.skip_space(frame.at)
        return at if "\n" not in frame.text[frame.at : at] or at < frame.last else frame.at

    def _arguments(self, frame: Frame, macro: Macro) -> tuple[Frame, ...]:
        found: list[Frame] = []
        if macro.default is not None and macro.count:
            option = frame.option(frame.at)
            if option is not None:
                found.append(option[0])
                frame.at = option[1]
            else:
                text = macro.default
                # The default stands nowhere at the call; its place is the call's.
                call = frame.call or (frame.at - 1, frame.at)
                found.append(Frame(text, 0, len(text), closings(text), call))
        while len(found) < macro.count:
            argument = frame.argument(frame.at)
            if argument is None:
                break
            found.append(argument[0])
            frame.at = argument[1]
        return tuple(found)

    def argument(self, frame: Frame, number: int, reached: int) -> Frame | None:
        """Give an argument to be read where a macro's body asks for it.

        It keeps its own places as long as the text runs forward; told a second
        time, its place is that of the call.
        """
        if number > len(frame.arguments):
            return None
        given = frame.arguments[number - 1]
        self._spent += given.last - given.at
        if self._spent > _BUDGET or frame.depth >= _DEEPEST:
            if frame.call is not None:
                self.refused.append(frame.call[0])
            return None
        call = given.call
        if call is None and given.at < reached:
            call = frame.call
        return Frame(
            given.text,
            given.at,
            given.last,
            given.closings,
            call,
            given.arguments,
            max(frame.depth, given.depth),
        )
