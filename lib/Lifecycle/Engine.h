//===- Engine.h - The lifecycle analysis of a translation unit ------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs the facts of functions over path states (property simulation: Das,
// Lerner, Seigle, "ESP: Path-Sensitive Program Verification in Polynomial
// Time", PLDI 2002), calls through memoised summaries, and the program's roots
// until the states of the world stand still.
//
//   Relevance   which variables and branches matter
//   Evaluate    the value of a term, and what a test of it teaches
//   Calls       what a call does: SDK functions, bodies, unknown ones
//   Flags       event groups, semaphores and queues
//   Checker     which state at which call is a defect
//   Unguarded   connects of unknown state that nothing on the way tests
//   Solver      the fixpoint over the blocks of one function
//   World       roots, handlers and where they may run
//   Apart       connections that have nothing to do with each other
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_LIFECYCLE_ENGINE_H
#define IOT_TIDY_LIFECYCLE_ENGINE_H

#include "Lifecycle/Facts.h"
#include "Lifecycle/Findings.h"
#include "Lifecycle/State.h"
#include "Models/ModelMatcher.h"
#include "Models/ModelRegistry.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"

namespace iot {

/// Bounds of an analysis. Whatever hits one is silent and counted.
struct Limits {
  unsigned MaxBlocks = 4000;     ///< of a function's CFG
  unsigned StatesPerBlock = 256; ///< before correlations are given up
  unsigned CallDepth = 24;
  unsigned WorldStates = 96;    ///< at one yield
  uint64_t Steps = 200'000;     ///< facts executed in a translation unit ...
  uint64_t MainSteps = 100'000; ///< ... of these from where the program starts
  uint64_t RootSteps = 40'000; ///< ... and from a function that others may call
};

/// A function that something other than a call in this program runs.
struct Root {
  enum class Context { Main, Timer, Thread, Event, Sdk, Pump };
  const clang::FunctionDecl *F = nullptr;
  Context In = Context::Event;
  const CallbackModel *Callback = nullptr; ///< an SDK's event handler
  llvm::SmallVector<const CallbackModel *, 2>
      Callbacks;                         ///< all that one registration means
  const HandlerModel *Handler = nullptr; ///< a platform's
  bool Repeats = true;
  bool Exact = true;                      ///< registered at a known place
  const clang::VarDecl *Holder = nullptr; ///< the variable that is its timer
  const Location *Key = nullptr;          ///< Location::Kind::Handler
  unsigned Number = 0;

  /// Where user data stands beside the handler, if it does.
  const Place *besides() const {
    const Place *At = Callback  ? &Callback->DataAt
                      : Handler ? &Handler->DataAt
                                : nullptr;
    return At && At->From == Place::Root::Registered && !At->Fields.empty()
               ? At
               : nullptr;
  }
};

/// How a function is left.
struct Outcome {
  State S;
  Value Result;
  enum Way : uint8_t { Returns, Throws, EndsThread } How = Returns;
};
using Outcomes = std::vector<Outcome>;

/// Calls of SDK functions.
using CallSet = llvm::DenseSet<const clang::Expr *>;

/// The findings of a translation unit. Where a bound was reached the
/// connections that can be told from each other are looked at one by one, too.
Findings analyse(clang::ASTContext &Ctx, const ModelRegistry &Registry,
                 Limits Max = {}, clang::Preprocessor *Parser = nullptr);

/// One analysis: of all connections, or of some.
class Engine {
public:
  /// \p Only: the SDK calls that are looked at, all where it is null.
  Engine(clang::ASTContext &Ctx, const ModelRegistry &Registry, Limits L,
         clang::Preprocessor *Parser, const CallSet *Only = nullptr);
  ~Engine();
  /// Finds nothing where it takes more calls than it may look at: see wanted.
  Findings run();
  /// The calls that are needed beside those that it may look at.
  const CallSet &wanted() const { return Wanted; }
  /// By connection, the calls that may be about it: what run has collected.
  std::vector<CallSet> connections() const;

private:
  struct Frame {
    const FunctionFacts *Facts = nullptr;
    Root::Context Context = Root::Context::Main;
    const Root *InRoot = nullptr;
  };

  clang::ASTContext &Ctx;
  const ModelRegistry &Registry;
  const FileScope TopLevel;
  ModelMatcher Models;
  Limits Max;
  Places Spots;
  Findings Out;
  /// The connect calls seen with the connection being opened, and with none.
  llvm::DenseSet<const clang::Expr *> SeenOpening, SeenNeeded, SeenStale;
  llvm::DenseSet<std::pair<const clang::Expr *, unsigned>> Reported;
  /// What report has been asked already, but for where it began.
  llvm::DenseSet<std::tuple<const clang::Expr *, const FunctionModel *,
                            const clang::Expr *, unsigned>>
      Considered;

  // ---- connections apart (Apart.cpp) ----
  const CallSet *Only;
  struct SetAside {
    const FunctionModel *Model;
    llvm::SmallVector<const CallbackModel *, 2> Registers;
  };
  /// The calls of connections that are not looked at, and what they were.
  llvm::MapVector<const clang::Expr *, SetAside> Aside;
  CallSet Wanted;
  void setAside(const CallSet &But);
  void wantCallbacks();
  void wantHandles();

  // ---- functions and relevance (Relevance.cpp) ----
  llvm::MapVector<const clang::FunctionDecl *, std::unique_ptr<FunctionFacts>>
      Functions;
  llvm::DenseSet<const void *> Tracked; ///< variables and field names
  /// Variables and fields whose objects a call that decides something looks at.
  llvm::DenseSet<const void *> Judged;
  llvm::DenseSet<const clang::ValueDecl *> Escaped;
  /// By method, those of this file that override it.
  llvm::DenseMap<const clang::CXXMethodDecl *,
                 llvm::SmallVector<const FunctionFacts *, 2>>
      Overriders;
  llvm::ArrayRef<const FunctionFacts *> overriders(const CallSite &C) const;
  llvm::DenseSet<const clang::Expr *>
      TempNeeded; ///< calls whose result is looked at
  llvm::DenseMap<const clang::Expr *, const CallSite *> Sites;
  llvm::DenseMap<const clang::Expr *, const FunctionFacts *> SiteOwner;
  llvm::DenseSet<const clang::FunctionDecl *> Called;
  llvm::DenseSet<const clang::FunctionDecl *> AddressTaken;
  std::vector<const clang::VarDecl *> Initialised; ///< of static storage
  void collect();
  llvm::DenseSet<const clang::FunctionDecl *> waiting() const;
  void relevance();
  void findDeadEnds();
  void findHandsOn();
  const FunctionFacts *factsOf(const clang::FunctionDecl *F) const;
  bool trackedVar(const void *Key) const { return Tracked.contains(Key); }

  // ---- values (Evaluate.cpp) ----
  const Location *locate(const Access *A, State &S, const Frame &Fr);
  const Location *locate(const Access *A, const Value &Pointer, State &S,
                         const Frame &Fr);
  const Location *placeNamed(const clang::Expr *E);
  std::optional<Value> initialValue(const Location *L, bool Begins);
  Value pointerOf(const Access *A, State &S, const Frame &Fr);
  bool isShared(const clang::VarDecl *V) const;
  Value evaluate(const Term *T, State &S, const Frame &Fr);
  struct Counted {
    Value Of;
    int64_t Plus;
  };
  std::optional<Counted> countIn(const Term *T, State &S, const Frame &Fr);
  Value read(const Location *L, State &S);
  void write(const Location *L, Value V, State &S);
  void changeWhole(const Location *L, const clang::Expr *By, State &S,
                   bool Made = false);
  bool isOwnWord(const Value &V) const;
  static bool isMade(const Symbol *Sym);
  void copyRecord(const Location *To, const Location *From, State &S,
                  clang::QualType T = clang::QualType());
  bool carries(clang::QualType T, unsigned Depth = 0) const;
  void copyWhole(const Location *To, const Location *From, State &S);
  Range rangeOf(const Value &V, const State &S) const;
  std::optional<bool> truthOf(const Value &V, const State &S) const;
  /// What the left operand of the && or || \p T was, if that is known.
  const Value *leftOf(const Term *T, const State &S);
  /// The states in which \p T is (not) true.
  void assume(const Term *T, bool Wanted, State S, const Frame &Fr,
              llvm::SmallVectorImpl<State> &Into, unsigned Depth = 0);
  bool assumeValue(const Value &V, const Range &R, State &S);
  bool isTracked(const Access *A) const;
  bool judges(const Access *A) const;
  Range rangeOf(const Comparison &C);
  int64_t numberOf(const Comparison &C);
  ObjectState stateOf(const Location *L, const State &S);
  void outcomes(const Value &V, const FunctionModel &M, const State &S,
                llvm::SmallVectorImpl<State> &Yes,
                llvm::SmallVectorImpl<State> &No);
  /// Narrows \p V to what satisfies (or not) \p C; false when nothing is left.
  void split(const Value &V, const Condition &C, const State &S,
             llvm::SmallVectorImpl<State> &Yes,
             llvm::SmallVectorImpl<State> &No);
  std::optional<bool> holds(const Condition &C, const CallSite &Call, State &S,
                            const Frame &Fr);

  // ---- calls (Calls.cpp) ----
  void call(const CallSite &C, State S, const Frame &Fr, Outcomes &Into);
  void sdkCall(const CallSite &C, State S, const Frame &Fr, Outcomes &Into);
  void openCall(const CallSite &C, State S, const Frame &Fr,
                const Location *Object, Outcomes &Into);
  void bodyCall(const FunctionFacts &F, const CallSite &C, const Value &Target,
                State S, const Frame &Fr, Outcomes &Into);
  void compareExchange(const CallSite &C, const State &S, const Frame &Fr,
                       Outcomes &Into);
  bool isAtOnce(const CallSite &C, const ObjectState &O, State &S,
                const Frame &Fr);
  bool isForHandler(const CallSite &C, size_t I, State &S, const Frame &Fr);
  void unknownCall(const CallSite &C, State &S, const Frame &Fr);
  const clang::FunctionDecl *dispatched(const CallSite &C, State &S,
                                        const Frame &Fr);
  void anyOverrider(const CallSite &C, State &S);
  const Location *makes(const CallSite &C, State &S, const Frame &Fr);
  std::optional<int64_t> comparison(const CallSite &C, State &S,
                                    const Frame &Fr);
  bool tellsOwnWord(const CallSite &C, State &S, const Frame &Fr);
  bool spreads(const CallSite &C) const;
  void registerHandlers(const CallSite &C, const Value &Result, State &S,
                        const Frame &Fr);
  void useRecords(const CallSite &C, State &S, const Frame &Fr);
  bool driveHandlers(const CallSite &C, State &S, const Frame &Fr);
  bool drive(const Root &R, const HandlerModel::Drive &D, const CallSite &C,
             State &S, const Frame &Fr);
  Value timerOf(const HandlerModel &H, const CallSite &C, const Value &Result,
                State &S, const Frame &Fr);
  // ---- suppositions (Suppose.cpp) ----
  /// What others may call at any time, and what that writes: by variable or
  /// field, no number is some value.
  llvm::SetVector<const FunctionFacts *> Free;
  llvm::DenseMap<const clang::ValueDecl *,
                 llvm::SmallVector<std::optional<int64_t>, 2>>
      FreeWrites;
  llvm::DenseMap<const clang::Expr *, bool> Signals;
  llvm::SetVector<const FunctionFacts *>
  reach(llvm::SetVector<const FunctionFacts *> From);
  void findFree();
  static const clang::ValueDecl *declOf(const Location *L);
  bool outlives(const Location *L) const;
  bool isEvent(const Location *L) const;
  int64_t beginOf(const Location *L, const clang::ValueDecl *D);
  static void supposed(State &S);
  bool suppose(const Symbol *Sym, const Range &R, State &S);
  bool isSignal(const CallSite &C, const FunctionFacts *In);
  // ---- event groups, semaphores, queues (Flags.cpp) ----
  std::optional<bool> bit(const Location *Group, int N, const State &S);
  std::optional<bool> begins(const clang::VarDecl *V, const Location *Group,
                             int N);
  void setBits(const Location *Group, uint64_t Mask, bool To, State &S);
  Value maskOf(const CallSite &C, State &S, const Frame &Fr);
  Value flagsBefore(const CallSite &C, State &S, const Frame &Fr);
  void changePlain(const CallSite &C, const Location *G, State &S,
                   const Frame &Fr);
  Value bitsOf(const Location *Group, const State &S);
  const Location *groupOf(const CallSite &C, State &S, const Frame &Fr);
  void changeFlags(const CallSite &C, State &S, const Frame &Fr);
  void send(const Location *G, const Location *From, const clang::Expr *By,
            State &S);
  void waitForFlags(const CallSite &C, State S, Value V, const Frame &Fr,
                    Outcomes &Into);
  llvm::SmallVector<const FunctionFacts *, 2>
  settersOf(const CallSite &C) const;
  bool setFromOutside(const CallSite &C) const;
  bool supposes(const CallSite &C, const Location *Group, uint64_t Mask,
                const State &S, const Frame &Fr);
  void hearOf(const Root &R, const Location *Handle, State &S);
  void enroll(const Root &R, const Value &Data, bool Again, const Value &Timer,
              State &S);
  void mark(const Root &R, llvm::StringRef What, const Value &V, State &S);
  const Value *marked(const Root &R, llvm::StringRef What, const State &S);
  void registerListeners(const CallSite &C, const Location *Handle, State &S,
                         const Frame &Fr);
  /// The class of the object at \p L, where its declaration tells.
  static const clang::CXXRecordDecl *classOf(const Location *L);
  const Location *placeOf(const Place &P, const CallSite &C, State &S,
                          const Frame &Fr);
  Value valueOf(const Place &P, const CallSite &C, State &S, const Frame &Fr);
  const Location *objectAt(const Value &V);
  void abandon(const Location *L, State &S);
  void closeAll(const FunctionModel &M, State &S);
  bool isNull(const Place &Handle, const CallSite &C, State &S,
              const Frame &Fr);
  const char *textAt(llvm::ArrayRef<Place> Parts, const CallSite &C, State &S,
                     const Frame &Fr);
  void identify(const FunctionModel &M, const CallSite &C, State &S,
                const Frame &Fr, ObjectState &O);
  const ObjectState *namesake(const Location *L, const ObjectState &O,
                              const State &S);
  void wait(State &S);
  void bury(const ObjectState &Was, State &S);
  void inherit(const CallSite &C, ObjectState &O, State &S, const Frame &Fr);
  bool isNext(const clang::Expr *At, State &S, const Frame &Fr,
              bool Counts = false);
  void endOfLife(const Location *L, State &S);
  void runBody(const FunctionFacts &F, const Value &Self,
               llvm::ArrayRef<Value> Args, State S, const Frame &Fr,
               Outcomes &Into);
  void destroy(const Location *L, clang::QualType T, State S, const Frame &Fr,
               llvm::SmallVectorImpl<State> &Into, unsigned Depth = 0);
  void destroyPart(const Location *L, clang::QualType T, State S,
                   const Frame &Fr, llvm::SmallVectorImpl<State> &Into,
                   unsigned Depth);
  bool endMatters(clang::QualType T, bool Whole, unsigned Depth = 0);
  bool holdsConnection(clang::QualType T, unsigned Depth = 0);
  void destroyOwned(const Location *L, const clang::CXXRecordDecl *Owner,
                    bool Always, State S, const Frame &Fr,
                    llvm::SmallVectorImpl<State> &Into, unsigned Depth = 0);
  void waitUntil(const CallSite &C, State S, Value V, const Frame &Fr,
                 Outcomes &Into);
  void losing(const Location *L, State &S, const clang::Expr *By,
              const FunctionModel *M, const Frame &Fr);
  /// Empty: it depends, or nothing here says.
  std::optional<bool> sdkReconnects(const ObjectState &O);
  const Location *userDataAt(const Location *Connection);
  const Location *toldAt(const Location *Options);
  std::optional<bool> optionsSay(const CallSite &C, State &S, const Frame &Fr);
  void tell(const CallSite &C, State &S, const Frame &Fr);
  void result(const CallSite &C, State &S, Value V, Outcomes &Into,
              Outcome::Way How = Outcome::Returns);
  llvm::DenseMap<const Model *, std::optional<bool>> ReconnectCache;
  /// What the options at a call said on the paths to it, one bit for each
  /// answer, and the SDKs where they said the one and the other.
  llvm::DenseMap<const clang::Expr *, unsigned> OptionsSaid;
  llvm::DenseSet<const Model *> Undecided;
  /// Connect calls that are reached after this status call said closed, too.
  llvm::DenseSet<std::pair<const clang::Expr *, const clang::Expr *>> AfterNo;
  /// Those that are reached open, and no status call stands before them.
  llvm::DenseSet<const clang::Expr *> Untested;
  /// Connect calls that come with something to report and no question before.
  llvm::DenseSet<const clang::Expr *> Unasked;
  llvm::DenseSet<const clang::Expr *> ReachedOpens;
  llvm::DenseSet<const clang::Expr *> UnderstoodOpens; ///< and of what
  /// While the one open is looked at that nothing leads to: a test may say
  /// both.
  bool Supposing = false;
  llvm::DenseSet<const Model *> ByHandle; ///< all options name a handle
  llvm::DenseSet<const Model *> Awaits;   ///< a call waits for what opens
  llvm::DenseSet<const Model *> Closes;   ///< a call of the program closes one
  /// Options about reconnecting in the initialisers of static variables.
  std::vector<std::pair<ReconnectChoice, std::optional<int64_t>>> StaticOptions;
  /// Set on a path that began where the program begins: what has not been seen
  /// there has not happened.
  const Location *beginning() {
    return Spots.location(Location::Kind::Global, nullptr, nullptr);
  }
  Value valueAt(const Location *L) const {
    return L->K == Location::Kind::Pointee ? Value::sym(L->Of) : Value::addr(L);
  }

  // ---- from states to findings (Checker.cpp, Unguarded.cpp) ----
  void report(Defect D, const CallSite &C, const FunctionModel &M,
              const ObjectState &O, const Frame &Fr, const State &S);
  std::string spell(const FunctionModel &M, const CallSite &C) const;
  void keepMostSpecific();
  struct UnknownOpen {
    const CallSite *Call = nullptr;
    const FunctionFacts *In = nullptr;
    ObjectState State;
    bool Again = false;  ///< after it was opened here
    bool Handed = false; ///< to unknown code, since it was opened
  };
  /// Opens of handles of which nothing is known, the first of each call.
  llvm::MapVector<const clang::Expr *, UnknownOpen> Unguarded;
  void unguarded(const CallSite &C, const Location *Object,
                 const ObjectState &O, const Frame &Fr);
  bool tellsNothing(const clang::Expr *Cond, const clang::FunctionDecl *F);
  void judgeUnguarded();

  // ---- the fixpoint of one function (Solver.cpp) ----
  /// A summary: from this entry state, these ways out.
  struct Memo {
    State In;
    Outcomes Out;
    uint64_t Where = 0;
    bool Busy = true, Used = false;
  };
  using MemoKey = std::pair<const clang::FunctionDecl *, size_t>;
  llvm::DenseMap<MemoKey, llvm::SmallVector<std::unique_ptr<Memo>, 1>> Memos;
  /// What a callee cannot reach of its caller's frame. It is set aside while
  /// the callee runs, so that summaries serve all callers.
  struct Parked {
    llvm::SmallVector<State::Cell, 8> Cells;
    llvm::SmallVector<std::pair<const Symbol *, Range>, 4> Facts;
    llvm::SmallVector<const Symbol *, 4> Pins;
    /// Where they are held, and whether this frame put them there.
    llvm::SmallVector<std::pair<const Location *, bool>, 4> PinnedAt;
  };
  Parked park(State &S, const FunctionFacts *F);
  void unpark(State &S, const Parked &P);
  unsigned Depth = 0;
  Outcomes runFunction(const FunctionFacts &F, State S, const Frame &Fr);
  Outcomes solve(const FunctionFacts &F, const State &S, const Frame &Fr);
  void execute(const Fact &F, State S, const Frame &Fr, Outcomes &Into);
  void chosenCall(const CallSite &C, State S, const Frame &Fr, Outcomes &Into);
  void add(Reached &At, State S, llvm::SmallVectorImpl<State> &Pending,
           bool Widens);
  void widen(State &S);
  void count(const Location *L, const Range &R, State &S);
  uint64_t StepLimit = 0;
  bool exhausted() const { return Out.Stats.Steps > StepLimit; }
  void grant(uint64_t Steps);

  // ---- the world (World.cpp) ----
  std::vector<std::unique_ptr<Root>> Roots;
  llvm::DenseMap<const clang::FunctionDecl *, llvm::SmallVector<Root *, 2>>
      RootsOf;
  llvm::DenseSet<const HandlerModel *> Started; ///< by a call of this program
  llvm::DenseSet<const HandlerModel *> Awaited; ///< to its end, by such a call
  /// So many roots interrupt each other: running() has 16 bits for each.
  static constexpr unsigned MaxUnderWay = 3;
  llvm::SmallVector<const Root *, 4> Running;
  uint64_t running() const;
  /// Every state of the world that was ever met, once.
  llvm::DenseMap<size_t, llvm::SmallVector<std::unique_ptr<State>, 1>> Pool;
  const State *intern(State S);
  /// What a root makes of a state, by the roots it interrupts: fixpoints that
  /// begin apart soon meet the same states.
  llvm::DenseMap<std::pair<uint64_t, const State *>,
                 llvm::SmallVector<const State *, 4>>
      Runs;
  /// What a fixpoint over roots has met, and what of it is still to run.
  struct Closure {
    Reached Seen;
    llvm::SmallVector<State, 8> Todo;
    llvm::DenseSet<const State *> Came;
  };
  void meet(Closure &C, const State *S) {
    if (C.Came.insert(S).second)
      add(C.Seen, *S, C.Todo, true);
  }
  /// Of each thread under way, the states in which it waited.
  std::vector<Reached> Suspended;
  void findRoots();
  static Root::Context contextOf(const HandlerModel &H);
  static Root::Context contextOf(const CallbackModel &C);
  Root *addRoot(const clang::FunctionDecl *F, Root::Context In,
                const CallbackModel *C, const HandlerModel *H);
  /// Whatever may run here runs, any number of times.
  void yield(const State &S, const Frame &Fr, const Model *Pump,
             llvm::SmallVectorImpl<State> &Into, bool OnlySdk = false);
  bool pumps(const Root &R, const Model *M);
  llvm::DenseMap<std::pair<const Root *, const Model *>, bool> PumpCache;
  llvm::ArrayRef<const State *> runRoot(const Root &R, const State &S);
  void runOnce(const Root &R, const State &S,
               llvm::SmallVectorImpl<State> &Into);
  void runEvents(const Root &R, const State &S,
                 llvm::SmallVectorImpl<State> &Into);
  /// Whether a thread of the SDK runs the callbacks of its pump.
  const Location *pumpThread(const Model *M) {
    return Spots.location(Location::Kind::Global, nullptr, M, 1);
  }
  const Location *theOnly(const clang::CXXRecordDecl *R, const State &S);
  void whoReconnects();
  void runProgram();
  using Caller = std::pair<const FunctionFacts *, const clang::Expr *>;
  using CallerMap =
      llvm::DenseMap<const clang::FunctionDecl *, llvm::SmallVector<Caller, 2>>;
  CallerMap callers() const;
  void judgeUnreached();
  State initialState();
  void registerFixed(State &S);
  void constructStatics(llvm::SmallVectorImpl<State> &World);
  void rootsInInitialiser(const clang::Expr *Init, clang::QualType T,
                          llvm::ArrayRef<const clang::FieldDecl *> Outer,
                          const clang::VarDecl *Holder);
  void settle(llvm::SmallVectorImpl<State> &World,
              llvm::ArrayRef<const clang::FunctionDecl *> Loops);
  /// What a yield makes of a state, by who is under way and what is pumped.
  llvm::DenseMap<std::tuple<uint64_t, const Model *, const State *>,
                 llvm::SmallVector<const State *, 8>>
      Yields;
  std::deque<CallSite> Globals;
  std::deque<Term> GlobalTerms;
  std::deque<Access> GlobalAccesses;
  void inherit(const Symbol *Of, State &S);
  void runFrom(const clang::FunctionDecl *F, const State &S, Root::Context In,
               llvm::SmallVectorImpl<State> &Into);
};

} // namespace iot

#endif
