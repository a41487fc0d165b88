/* smdesk.exe and smdesk-window.exe: start Python with our program, and nothing else.

   As `python -I -B -m smdesk`, by the python312.dll that lies beside. Isolated: no variable and no
   folder of the account's can put another module in the place of one of ours. Nothing is written
   beside the program (-B): it lies where only an administrator writes, and is removed whole.

   Compiled with -DCONSOLE for smdesk.exe: an entry `main`, and what goes wrong is printed. */

#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

typedef int (*python_main)(int, wchar_t **);

static const wchar_t *OURS[] = {L"-I", L"-B", L"-m", L"smdesk"};
enum { OURS_COUNT = sizeof OURS / sizeof OURS[0], NO_PYTHON = 3 };

/* Libraries come from our folder, from Windows' own, and from those that a package names: never
   from the folder that the program happens to be started in, nor from the path. */
static void trust_own_folders(void) {
    SetDllDirectoryW(L"");
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32 |
                             LOAD_LIBRARY_SEARCH_USER_DIRS);
}

static void complain(void) {
    const wchar_t *text = L"smdesk kan inte starta: python312.dll saknas eller \u00e4r skadad. "
                          L"Installera om programmet.\n\n"
                          L"smdesk can't start: python312.dll is missing or damaged. "
                          L"Install the program again.\n";
#ifdef CONSOLE
    DWORD written;
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    if (!WriteConsoleW(out, text, (DWORD)wcslen(text), &written, NULL))
        fputs("smdesk: python312.dll is missing or damaged; install the program again\n", stderr);
#else
    MessageBoxW(NULL, text, L"smdesk", MB_ICONERROR | MB_OK);
#endif
}

static int start(int count, wchar_t **given) {
    wchar_t **words = calloc(count + OURS_COUNT + 1, sizeof *words);
    HMODULE python;
    python_main run = NULL;

    trust_own_folders();
    python = LoadLibraryExW(L"python312.dll", NULL,
                            LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    if (python)
        run = (python_main)(void *)GetProcAddress(python, "Py_Main");
    if (!run || !words) {
        complain();
        return NO_PYTHON;
    }
    words[0] = given[0];
    for (int at = 0; at < OURS_COUNT; at++)
        words[1 + at] = (wchar_t *)OURS[at];
    for (int at = 1; at < count; at++)
        words[OURS_COUNT + at] = given[at];
    return run(count + OURS_COUNT, words);
}

#ifdef CONSOLE
int wmain(int count, wchar_t **given) {
    return start(count, given);
}
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE none, PWSTR line, int shown) {
    (void)self, (void)none, (void)line, (void)shown;
    return start(__argc, __wargv);
}
#endif
